-- What do charts and the monthly report show, as one number, and in which month did the last load begin?
-- The number is the same whatever order the rows have, and after a load that changed nothing.   No parameters.
select
    (select bit_xor(hash(mart_declaration)) from mart_declaration)
        || ':' || (select coalesce(bit_xor(hash(mart_funding_history)), 0) from mart_funding_history)
        || ':' || (select coalesce(bit_xor(hash(mart_indicator_history)), 0) from mart_indicator_history)
        || ':' || (select coalesce(bit_xor(hash(mart_finding_history)), 0) from mart_finding_history)
        || ':' || (select coalesce(bit_xor(hash(mart_repair)), 0) from mart_repair)
        || ':' || (select coalesce(bit_xor(hash(mart_year_over_year)), 0) from mart_year_over_year)
        || ':' || (select coalesce(bit_xor(hash(mart_quarantine_history)), 0) from mart_quarantine_history) as rows,
    (select max(started_at) from mart_load_history) as last_load_at
