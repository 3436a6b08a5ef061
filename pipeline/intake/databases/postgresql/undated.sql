-- Submissions without a version: nobody could tell when they change.
select cast({id} as text) as "Id"
from {source} as source
where ({version} is null or {version} <= @lowest) and cast({status} as text) = any (@statuses)
limit @count
