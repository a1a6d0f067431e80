const hls = new Hls({ xhrSetup: (xhr) => { xhr.withCredentials = true } });
hls.loadSource('https://live.example.net/ch1/master.m3u8');
hls.attachMedia(video);
