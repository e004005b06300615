-- Which dead letters were sent on their way again. The time of a letter is part of its name: a topic that was deleted and made
-- again counts from nought.
create table dead_letter_replay (
    topic varchar(249) not null,
    partition_number integer not null,
    record_offset bigint not null,
    letter_at timestamptz not null,
    replayed_at timestamptz not null,
    replays integer not null,
    primary key (topic, partition_number, record_offset, letter_at)
);
