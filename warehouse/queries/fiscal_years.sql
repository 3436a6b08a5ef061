-- How many fiscal years do the declarations in force speak of?
select count(distinct fiscal_year) from mart_funding
