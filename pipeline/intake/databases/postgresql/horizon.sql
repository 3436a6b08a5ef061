-- The server's clock and its running transactions at this moment.
select
    now() at time zone 'UTC' as "UtcNow",
    localtimestamp as "LocalNow",
    pg_snapshot_xmin(pg_current_snapshot())::text::bigint as "OldestTransaction",
    pg_snapshot_xmax(pg_current_snapshot())::text::bigint as "NextTransaction",
    null::bigint as "LowestActiveVersion"
