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
