-- = and ≈ have both bounds equal, >= and > only the lower, <= and < only the upper, a range both, text and missing none.
select declaration_key, row_no, target_kind, comparator, value_low, value_high, qualitative_text
from fct_indicator_target
where not coalesce(case target_kind
    when 'numeric' then qualitative_text is null and case comparator
        when '=' then value_low = value_high
        when '≈' then value_low = value_high
        when '>=' then value_low is not null and value_high is null
        when '>' then value_low is not null and value_high is null
        when '<=' then value_low is null and value_high is not null
        when '<' then value_low is null and value_high is not null
    end
    when 'range' then comparator is null and qualitative_text is null and value_low is not null and value_high is not null
    when 'qualitative' then comparator is null and value_low is null and value_high is null and qualitative_text is not null
    when 'missing' then comparator is null and value_low is null and value_high is null and qualitative_text is null
end, false)
