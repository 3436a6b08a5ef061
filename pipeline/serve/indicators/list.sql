-- Which indicators are declared, and by how many?   $word1 to $word4 all have to stand in the name.
select
    indicator_name as Name,
    level2 as Level2,
    row_count as Rows,
    department_count as Departments,
    quantified_count as Quantified,
    first_year as FirstYear,
    last_year as LastYear,
    count(*) over () as Count
from site_indicator
where ($level2 is null or level2 = $level2)
    and ($year is null or $year between first_year and last_year)
    and contains(words, $word1)
    and contains(words, $word2)
    and contains(words, $word3)
    and contains(words, $word4)
order by row_count desc, indicator_name, level2
limit $size_of_page offset $skip
