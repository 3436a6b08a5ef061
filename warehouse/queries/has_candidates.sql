-- Did different contents claim to be one declaration in this load, whether or not one was surely the later?
-- No parameters.
select exists (select * from staging.stg_candidate) or exists (select * from staging.stg_superseded)
