const player = dashjs.MediaPlayer().create()
player.setXHRWithCredentialsForType('MPD', true)
player.initialize(document.querySelector('video'), 'https://media.example.net/vod/manifest.mpd', true)
