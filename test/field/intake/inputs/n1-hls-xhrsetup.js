import Hls from 'hls.js'
const hls = new Hls({
  debug: false,
  xhrSetup: function (xhr, url) {
    xhr.withCredentials = true
    xhr.setRequestHeader('X-Playback-Token', token)
  },
})
hls.loadSource('https://media.example.net/live/stream.m3u8')
hls.attachMedia(video)
