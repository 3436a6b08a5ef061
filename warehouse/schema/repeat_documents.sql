-- The load looks at what the load before it looked at, and all of that is in force.
update staging.stg_document set outcome = 'unchanged' where outcome <> 'unchanged';
