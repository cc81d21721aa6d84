#!/usr/bin/env bash
# Makes the sample video, 20 s with picture and sound: every second carries its own number and note, so that
# a seek can be seen and heard. Needs ffmpeg with libvpx, libopus, libx264, and the DejaVu fonts.
set -euo pipefail
cd "$(dirname "$0")"

font=${FONT:-/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf}
size=640x360
fps=12

picture="color=c=0x10222b:size=$size:rate=$fps:duration=20,format=yuv444p"
picture+=",drawbox=x=0:y=0:w=iw:h=ih:t=fill:color=0x1d3c45"
picture+=",drawtext=fontfile=$font:fontsize=190:fontcolor=0xf4efe6:x=(w-text_w)/2:y=62:text='%{eif\:trunc(t)\:d\:2}'"
picture+=",drawtext=fontfile=$font:fontsize=26:fontcolor=0x9fc3bd:x=(w-text_w)/2:y=248:text='second of twenty'"
for second in $(seq 0 19); do
  left=$((40 + second * 28))
  picture+=",drawbox=x=$left:y=306:w=24:h=14:t=fill:color=0x2f5a63"
  picture+=",drawbox=x=$left:y=306:w=24:h=14:t=fill:color=0xf2b84b:enable='gte(t,$second)'"
done

sound="aevalsrc='0.3*sin(2*PI*t*220*pow(2,(3*mod(floor(t),5))/12))*exp(-3*mod(t,1))':sample_rate=48000:duration=20"

input=(-hide_banner -loglevel error -y -f lavfi -i "$picture" -f lavfi -i "$sound" -map_metadata -1)
ffmpeg "${input[@]}" -c:v libvpx -pix_fmt yuv420p -deadline best -b:v 44k -crf 30 -g 24 -c:a libopus -b:a 16k -ac 1 sample.webm
ffmpeg "${input[@]}" -c:v libx264 -preset slow -crf 30 -g 24 -pix_fmt yuv420p -profile:v main \
  -c:a aac -b:a 24k -ac 1 -movflags +faststart sample.mp4
