axios.defaults.baseURL = process.env.VUE_APP_API || 'https://api.example.net'
axios.defaults.headers.common['X-Requested-With'] = 'XMLHttpRequest'
axios.defaults.withCredentials = true
axios.delete('/v2/carts', { data: { id: 3 } })
