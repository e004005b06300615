-- A job is one row: what is searched by stands in columns, how it stands in one document.
create table job (
    id uuid primary key,
    request_key varchar(200) unique,
    phase varchar(20) not null,
    outcome varchar(20),
    created_at timestamptz not null,
    next_look timestamptz,
    state jsonb not null
);
create index job_by_phase on job (phase, created_at);
create index job_by_creation on job (created_at desc);
create index job_to_look_at on job (next_look) where next_look is not null;

-- What the world was told, in order and without gaps.
create table job_news (
    job_id uuid not null references job (id) on delete cascade,
    sequence bigint not null,
    event jsonb not null,
    primary key (job_id, sequence)
);

-- Messages that were taken in; a second delivery finds its row and does nothing.
create table inbox (
    message_id varchar(200) primary key,
    job_id uuid not null,
    seen_at timestamptz not null
);
create index inbox_by_job on inbox (job_id);

-- Messages to be published, each written in the transaction of the change it tells of.
create table outbox (
    id bigint generated always as identity primary key,
    job_id uuid not null,
    topic varchar(100) not null,
    payload text not null
);
create index outbox_by_job on outbox (job_id, id);
