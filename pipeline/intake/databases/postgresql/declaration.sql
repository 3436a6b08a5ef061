-- One declaration, if it is still as it was listed.
select {columns} from {source} as source where {id} = @id and {version} = @version
