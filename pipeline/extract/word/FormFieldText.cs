using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfEtl.Pipeline.Extract.Word;

/// <summary>What a field of an old form shows that keeps its value beside the text: a list to choose from, a box.
/// </summary>
internal static class FormFieldText
{
    /// <summary>The chosen entry or the box; empty for a field of text, which stands in the text.</summary>
    public static string Of(FormFieldData field)
    {
        if (field.GetFirstChild<CheckBox>() is { } box)
        {
            var isOn = box.GetFirstChild<Checked>() is { } on ? on.Val?.Value ?? true
                : box.GetFirstChild<DefaultCheckBoxFormFieldState>()?.Val?.Value == true;
            return isOn ? "☑" : "□";
        }

        if (field.GetFirstChild<DropDownListFormField>() is not { } list) return "";
        var chosen = list.DropDownListSelection?.Val?.Value ?? list.DefaultDropDownListItemIndex?.Val?.Value ?? 0;
        return list.Elements<ListEntryFormField>().ElementAtOrDefault(chosen)?.Val?.Value ?? "";
    }
}
