-- $sha256, $source_facts, $source, $id: under which ids do databases deliver this content and tell this of it?
select source_name || ' ' || submission_id
from dim_submission
where document_sha256 = $sha256
    and source_name <> ''
    and not is_withdrawn
    and source_facts is not distinct from $source_facts
    and (source_name, submission_id) <> ($source, $id)
order by all
limit 1
