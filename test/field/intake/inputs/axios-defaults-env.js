axios.defaults.baseURL = process.env.REACT_APP_API
axios.defaults.headers.common['X-Tenant'] = 'a'
axios.delete('/orders/1')
