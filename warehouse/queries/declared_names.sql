-- Which departments and projects ever declared?
select distinct department_name, project_name from mart_declaration_history
