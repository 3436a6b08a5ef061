-- Submissions without a version: nobody could tell when they change.
select top (@count) cast({id} as nvarchar(200)) as Id
from {source} as source
where ({version} is null or {version} <= @lowest) and cast({status} as nvarchar(200)) in @statuses
