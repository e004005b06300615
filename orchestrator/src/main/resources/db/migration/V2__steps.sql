-- What workers were asked for, in the order in which it was first asked for.
create table job_step (
    job_id uuid not null references job (id) on delete cascade,
    iteration integer not null,
    kind varchar(20) not null,
    attempt integer not null,
    ordinal bigint generated always as identity,
    issues integer not null,
    issued_at timestamptz not null,
    worker text,
    started_at timestamptz,
    ended_at timestamptz,
    result varchar(20),
    summary text not null default '',
    log varchar(40) not null default '',
    primary key (job_id, iteration, kind, attempt)
);

-- What else the list of jobs is searched by. An address is kept as it is shown, without credentials.
alter table job add column retry_of uuid;
alter table job add column source text not null default '';
update job set
    retry_of = (state -> 'order' ->> 'retryOf')::uuid,
    source = coalesce(
        state -> 'order' -> 'source' ->> 'path',
        state -> 'order' -> 'source' ->> 'name',
        regexp_replace(state -> 'order' -> 'source' ->> 'url', '^([A-Za-z][A-Za-z0-9+.-]*://)[^/@]*@', '\1'),
        '');
create index job_by_retry on job (retry_of) where retry_of is not null;
create index job_by_outcome on job (outcome, created_at) where outcome is not null;

-- How long a message waits to be published.
alter table outbox add column created_at timestamptz not null default now();
