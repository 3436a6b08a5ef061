-- Empties the list of runs: each load writes it anew from the ledger.
delete from dim_run;
