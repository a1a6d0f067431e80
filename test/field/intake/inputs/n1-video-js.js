const player = videojs('v', { html5: { vhs: { withCredentials: true } } })
player.src({ src: 'https://media.example.net/live/index.m3u8', type: 'application/x-mpegURL', withCredentials: true })
