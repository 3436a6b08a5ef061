-- as_of: what counts as in force right before the moment that as_of holds?
-- Grain: one version.   Key: none.
-- Unit:  UTC.   Not additive.
--        A version that ends at the moment itself was still in force right before it.
create or replace temp macro in_force_at_the_moment(valid_from_at, valid_to_at) as
    valid_from_at < getvariable('as_of') and (valid_to_at is null or valid_to_at >= getvariable('as_of'));
