-- Declarations after a position, in the order of their versions.
select top (@count)
    {id} as Id,
    {version} as Version,
    cast({status} as nvarchar(200)) as Status
from {source} as source
where {version} >= @version and ({version} > @version or {id} > @id) and {version} <= @until
order by {version}, {id}
