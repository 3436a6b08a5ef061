-- Declarations after a position, in the order of their versions.
-- The list itself needs the index alone, so that a row somebody is just adding behind its end is not waited for.
with listed as (
    select top (@count) {id} as Id, {version} as Version
    from {source} as source
    where {version} >= @version and ({version} > @version or {id} > @id) and {version} <= @until
    order by {version}, {id}
)
select
    listed.Id,
    listed.Version,
    cast(source.{status} as nvarchar(200)) as Status
from listed
inner join {source} as source on source.{id} = listed.Id and source.{version} = listed.Version
order by listed.Version, listed.Id
