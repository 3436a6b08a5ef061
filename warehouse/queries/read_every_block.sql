-- Can every column of every table be read? A damaged block fails here, not in front of a reader.
select bit_xor(hash(bridge_declaration_document)) from bridge_declaration_document
union all
select bit_xor(hash(dim_date)) from dim_date
union all
select bit_xor(hash(dim_department)) from dim_department
union all
select bit_xor(hash(dim_document)) from dim_document
union all
select bit_xor(hash(dim_funding_line)) from dim_funding_line
union all
select bit_xor(hash(dim_implementing_unit)) from dim_implementing_unit
union all
select bit_xor(hash(dim_indicator)) from dim_indicator
union all
select bit_xor(hash(dim_indicator_category)) from dim_indicator_category
union all
select bit_xor(hash(dim_load)) from dim_load
union all
select bit_xor(hash(dim_measure_unit)) from dim_measure_unit
union all
select bit_xor(hash(dim_project)) from dim_project
union all
select bit_xor(hash(dim_run)) from dim_run
union all
select bit_xor(hash(dim_source_mark)) from dim_source_mark
union all
select bit_xor(hash(dim_submission)) from dim_submission
union all
select bit_xor(hash(fct_check_result)) from fct_check_result
union all
select bit_xor(hash(fct_completion)) from fct_completion
union all
select bit_xor(hash(fct_declaration)) from fct_declaration
union all
select bit_xor(hash(fct_department_task)) from fct_department_task
union all
select bit_xor(hash(fct_finding)) from fct_finding
union all
select bit_xor(hash(fct_funding)) from fct_funding
union all
select bit_xor(hash(fct_indicator_actual)) from fct_indicator_actual
union all
select bit_xor(hash(fct_indicator_target)) from fct_indicator_target
union all
select bit_xor(hash(fct_quarantine)) from fct_quarantine
union all
select bit_xor(hash(fct_quarantine_case)) from fct_quarantine_case
union all
select bit_xor(hash(fct_repair)) from fct_repair
union all
select bit_xor(hash(stg_candidate)) from staging.stg_candidate
union all
select bit_xor(hash(stg_change)) from staging.stg_change
union all
select bit_xor(hash(stg_check_result)) from staging.stg_check_result
union all
select bit_xor(hash(stg_conflict)) from staging.stg_conflict
union all
select bit_xor(hash(stg_declaration)) from staging.stg_declaration
union all
select bit_xor(hash(stg_department_task)) from staging.stg_department_task
union all
select bit_xor(hash(stg_document)) from staging.stg_document
union all
select bit_xor(hash(stg_dropped_document)) from staging.stg_dropped_document
union all
select bit_xor(hash(stg_finding)) from staging.stg_finding
union all
select bit_xor(hash(stg_funding)) from staging.stg_funding
union all
select bit_xor(hash(schema_fingerprint)) from staging.schema_fingerprint
union all
select bit_xor(hash(stg_indicator)) from staging.stg_indicator
union all
select bit_xor(hash(stg_indicator_category)) from staging.stg_indicator_category
union all
select bit_xor(hash(stg_load)) from staging.stg_load
union all
select bit_xor(hash(stg_name_variant)) from staging.stg_name_variant
union all
select bit_xor(hash(stg_project)) from staging.stg_project
union all
select bit_xor(hash(stg_project_rename)) from staging.stg_project_rename
union all
select bit_xor(hash(stg_quarantine)) from staging.stg_quarantine
union all
select bit_xor(hash(stg_quarantine_drop)) from staging.stg_quarantine_drop
union all
select bit_xor(hash(stg_recall)) from staging.stg_recall
union all
select bit_xor(hash(stg_repair)) from staging.stg_repair
union all
select bit_xor(hash(stg_source_mark)) from staging.stg_source_mark
union all
select bit_xor(hash(stg_submission)) from staging.stg_submission
union all
select bit_xor(hash(stg_superseded)) from staging.stg_superseded
union all
select bit_xor(hash(stg_undo_version)) from staging.stg_undo_version
union all
select bit_xor(hash(stg_completion)) from staging.stg_completion
union all
select bit_xor(hash(stg_indicator_actual)) from staging.stg_indicator_actual
