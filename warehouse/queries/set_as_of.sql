-- Which moment are the marts of this connection about?   as_of is UTC.
set variable as_of = cast($end as timestamp)
