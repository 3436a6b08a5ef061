-- The indicators of one declaration in the form's order.
select {columns} from {source} as source where {declaration_id} = @id order by {row_no}
