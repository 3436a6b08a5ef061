-- Which files do the current declarations come from?
select document_name from mart_funding group by document_name order by document_name
