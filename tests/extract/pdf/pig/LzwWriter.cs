namespace PerfEtl.Tests.Extract.Pdf.Pig;

/// <summary>Writes LZW data the plain way: a dictionary of strings, cleared when it is full.</summary>
internal static class LzwWriter
{
    public static byte[] Write(byte[] data, int earlyChange)
    {
        var bits = new List<bool>();
        var table = new Dictionary<string, int>();
        var width = 9;
        Put(256);
        var held = "";
        foreach (var value in data)
        {
            var longer = held + (char)value;
            if (longer.Length == 1 || table.ContainsKey(longer))
            {
                held = longer;
                continue;
            }

            Put(Code(held));
            table[longer] = 258 + table.Count;
            if (258 + table.Count - 1 + earlyChange == 1 << width && width < 12) width++;
            if (table.Count == 4095 - 258)
            {
                Put(256);
                table.Clear();
                width = 9;
            }

            held = ((char)value).ToString();
        }

        if (held.Length > 0) Put(Code(held));
        Put(257);
        return [.. bits.Chunk(8).Select(chunk => (byte)chunk.Select((bit, i) => bit ? 128 >> i : 0).Sum())];

        int Code(string text) => text.Length == 1 ? text[0] : table[text];

        void Put(int code)
        {
            for (var i = width - 1; i >= 0; i--) bits.Add((code >> i & 1) == 1);
        }
    }
}
