const hls = new Hls({
  loader: FetchLoader,
  fetchSetup: (context, initParams) => {
    initParams.credentials = 'include'
    return new Request(context.url, initParams)
  },
})
hls.loadSource(`https://media.example.net/vod/${id}/master.m3u8`)
