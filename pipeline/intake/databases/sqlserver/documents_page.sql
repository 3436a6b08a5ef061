-- Submissions after a position, in the order of their versions; the documents themselves stay where they are.
select top (@count)
    {id} as Id,
    {version} as Version,
    cast({status} as nvarchar(200)) as Status,
    cast({name} as nvarchar(400)) as Name,
    cast(datalength({document}) as bigint) as Length
from {source} as source
where {version} >= @version and ({version} > @version or {id} > @id) and {version} <= @until
order by {version}, {id}
