-- Whose rows go into a file of some departments.
create table memory.visible_department (department_name varchar not null);
