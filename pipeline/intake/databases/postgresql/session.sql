-- Nothing is ever written to a source, not even by a query of the settings.
set session characteristics as transaction read only
