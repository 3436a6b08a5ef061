-- The document of one submission, if it is still as it was listed.
select {document} from {source} as source where {id} = @id and {version} = @version
