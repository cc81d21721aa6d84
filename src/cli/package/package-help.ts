/** All that `playtrace package --help` says. */
export const help = `Usage: playtrace package <video> --title TEXT --id IRI --kind cmi5|tincan [options]
       playtrace package --launch-url URL --title TEXT --id IRI --kind cmi5|tincan [options]

Writes a ZIP that a learning system imports as a course: a page with the video in video.js, watched by
Playtrace, and the cmi5.xml or tincan.xml that describes it. With --launch-url, the XML alone.

  --title TEXT              what the course is called
  --id IRI                  absolute IRI of the video (https:, http: or urn:), which never changes
  --kind cmi5|tincan        how the learning system launches it
  --description TEXT        default: the title
  --language TAG            language of title and description; default en
  --mastery SHARE           share of the video, 0 to 1, that passes a cmi5 course
  --out FILE                default: the video's name with .zip, or the XML's own name

For the page in the ZIP:
  --threshold SHARE         share of the video, 0 to 1, that completes it; default 1
  --captions FILE           WebVTT; as often as there are languages
  --captions-language TAG   once for each --captions; default: as the file's name ends, en.vtt or film.en.vtt
  --poster FILE             image that is shown before the video plays

A file that exists is not replaced. Exit status: 0 done, 1 failed, 2 wrong input, 130 interrupted.`;
