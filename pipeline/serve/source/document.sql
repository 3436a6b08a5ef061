-- Which file does a declaration come from, and whose declarations does the file hold?   A row for each department.
select dim_document.document_sha256 as Sha256, dim_department.department_name as Department
from fct_declaration as wanted
join dim_document using (document_key)
join fct_declaration as others using (document_key)
join dim_department on dim_department.department_key = others.department_key
where wanted.declaration_key = $declaration
group by dim_document.document_sha256, dim_department.department_name
