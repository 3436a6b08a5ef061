#!/bin/sh
# Makes the samples of this folder again, each with the text of sample.txt, by the real producers of PDFs.
# Needs chromium, soffice, wkhtmltopdf, weasyprint, gs and the fonts Noto Sans CJK, AR PL UMing, DejaVu.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
page() { # page FONT FILE
    printf '<html><meta charset="utf-8"><body><p style="font-family:%s">%s</p></body></html>' \
        "'$1'" "$(cat sample.txt)" > "$work/$2.html"
}
letter() { # letter FONT FILE
    office=urn:oasis:names:tc:opendocument:xmlns
    cat > "$work/$2.fodt" <<END
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="$office:office:1.0" xmlns:text="$office:text:1.0" xmlns:style="$office:style:1.0"
 xmlns:svg="$office:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:font-face-decls>
<style:font-face style:name="F" svg:font-family="$1"/></office:font-face-decls><office:automatic-styles>
<style:style style:name="P" style:family="paragraph"><style:text-properties style:font-name-asian="F"
 style:font-name="F"/></style:style></office:automatic-styles><office:body><office:text>
<text:p text:style-name="P">$(cat sample.txt)</text:p></office:text></office:body></office:document>
END
}
page 'Noto Sans CJK SC' noto
page 'AR PL UMing CN' uming
letter 'Noto Sans CJK SC' noto
letter 'AR PL UMing CN' uming
for font in noto uming; do
    chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
        "--print-to-pdf=chromium-$font.pdf" "$work/$font.html"
    wkhtmltopdf -q "$work/$font.html" "wkhtmltopdf-$font.pdf"
    soffice --headless --convert-to pdf --outdir "$work" "$work/$font.fodt"
    mv "$work/$font.pdf" "libreoffice-$font.pdf"
    gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite "-sOutputFile=ghostscript-$font.pdf" "libreoffice-$font.pdf"
done
weasyprint "$work/uming.html" weasyprint-uming.pdf
