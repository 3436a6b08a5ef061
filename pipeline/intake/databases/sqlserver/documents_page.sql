-- Submissions after a position, in the order of their versions; the documents themselves stay where they are.
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
    cast(source.{status} as nvarchar(200)) as Status,
    cast(source.{name} as nvarchar(400)) as Name,
    cast({year} as nvarchar(20)) as Year,
    cast({department} as nvarchar(400)) as Department,
    cast({unit} as nvarchar(20)) as Unit,
    cast(datalength(source.{document}) as bigint) as Length
from listed
inner join {source} as source on source.{id} = listed.Id and source.{version} = listed.Version
order by listed.Version, listed.Id
