#!/bin/sh
# Makes the students' sample files in ../../media/work. Needs rsvg-convert, ffmpeg and python3.
set -eu
cd "$(dirname "$0")"
out=../../media/work
mkdir -p "$out"
png=$(mktemp --suffix=.png)
rsvg-convert shelf.svg -o "$png"
ffmpeg -v error -y -i "$png" -vf "noise=alls=9:allf=u,gblur=sigma=0.7,scale=800:-1" -q:v 8 -map_metadata -1 -fflags +bitexact "$out/competitor-shelf.jpg"
ffmpeg -v error -y -loop 1 -framerate 15 -i "$png" -t 4 \
  -vf "scale=1280:-1,crop=480:270:'(iw-480)*t/4':'180*sin(t)*0.5+120',scale=320:180,format=yuv420p" \
  -c:v libx264 -preset veryslow -crf 31 -movflags +faststart -map_metadata -1 -fflags +bitexact -flags:v +bitexact "$out/shelf-walk.mp4"
SOURCE_DATE_EPOCH=1767225600 rsvg-convert -f pdf quote.svg -o "$out/supplier-quote.pdf"
rsvg-convert ad-account.svg -o "$out/ad-account.png"
rsvg-convert transfer-hana.svg -o "$out/transfer-hana.png"
rsvg-convert transfer-omar.svg -o "$out/transfer-omar.png"
cp suppliers.csv "$out/suppliers.csv"
rm "$png"
/usr/bin/python3 sheet.py "$out"
