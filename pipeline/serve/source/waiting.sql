-- What is a file in quarantine called?
select any_value(document_name) as Document, any_value(message) as Message
from mart_quarantine
where document_sha256 = $sha256
having count(*) > 0
