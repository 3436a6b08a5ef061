-- A row that a department is just writing is waited for, but not for ever (milliseconds).
set lock_timeout 30000
