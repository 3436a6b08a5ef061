-- The types of the columns that will be read; no row.
select {columns} from {source} as source where 1 = 0
