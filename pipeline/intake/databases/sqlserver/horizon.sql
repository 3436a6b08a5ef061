-- The server's clock and the lowest row version that is not committed yet.
select
    sysutcdatetime() as UtcNow,
    sysdatetime() as LocalNow,
    cast(null as bigint) as OldestTransaction,
    cast(null as bigint) as NextTransaction,
    cast(min_active_rowversion() as bigint) as LowestActiveVersion
