#!/usr/bin/env bash
# Makes the samples of this folder from the hand-made document below; needs qpdf 11.
set -euo pipefail
cd "$(dirname "$0")"
raw=$(mktemp)
trap 'rm -f "$raw"' EXIT
cat > "$raw" <<'PDF'
%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R /Note (Clear words) >>
endobj
2 0 obj
<< /Type /Pages /Kids [ 3 0 R 4 0 R ] /Count 3 /MediaBox [ 0 0 300 200 ] /Resources << /Font << /F1 8 0 R >> >> >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /Contents 9 0 R >>
endobj
4 0 obj
<< /Type /Pages /Parent 2 0 R /Kids [ 5 0 R 6 0 R ] /Count 2 /Rotate 90 >>
endobj
5 0 obj
<< /Type /Page /Parent 4 0 R /Contents 10 0 R /CropBox [ 10 20 290 180 ] >>
endobj
6 0 obj
<< /Type /Page /Parent 4 0 R /Contents 11 0 R /Rotate 0 >>
endobj
8 0 obj
<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
endobj
9 0 obj
<< /Length 37 >>
stream
BT /F1 12 Tf 20 100 Td (One) Tj ET %1
endstream
endobj
10 0 obj
<< /Length 37 >>
stream
BT /F1 12 Tf 20 100 Td (Two) Tj ET %2
endstream
endobj
11 0 obj
<< /Length 39 >>
stream
BT /F1 12 Tf 20 100 Td (Three) Tj ET %3
endstream
endobj
trailer
<< /Root 1 0 R /Size 12 /ID [ <30313233343536373839414243444546> <30313233343536373839414243444546> ] >>
startxref
0
%%EOF
PDF

# The raw document has no cross-reference; qpdf says so (exit 3) and writes one.
make() { qpdf --static-id --static-aes-iv --allow-weak-crypto "$raw" "$@" 2> /dev/null || [ $? -eq 3 ]; }
make --stream-data=preserve --object-streams=disable base.pdf
make --compress-streams=y --object-streams=disable flate.pdf
make --linearize linearized.pdf
make --object-streams=generate object-streams.pdf
make --linearize --object-streams=generate linearized-object-streams.pdf
make --encrypt "" owner 40 -- rc4-40-r2.pdf
make --encrypt "" owner 128 --use-aes=n -- rc4-128-r3.pdf
make --encrypt "" owner 128 --use-aes=n --force-V4 -- rc4-128-r4.pdf
make --encrypt "" owner 128 --use-aes=y -- aes-128-r4.pdf
make --encrypt "" owner 128 --use-aes=y --cleartext-metadata -- aes-128-r4-clear-metadata.pdf
make --encrypt "" owner 256 --force-R5 -- aes-256-r5.pdf
make --encrypt "" owner 256 -- aes-256-r6.pdf
make --object-streams=generate --encrypt "" owner 256 -- aes-256-r6-object-streams.pdf
make --object-streams=generate --encrypt "" owner 128 --use-aes=y -- aes-128-r4-object-streams.pdf
make --encrypt secret owner 40 -- password-r2.pdf
make --encrypt secret owner 128 --use-aes=y -- password-r4.pdf
make --encrypt secret owner 256 -- password-r6.pdf
