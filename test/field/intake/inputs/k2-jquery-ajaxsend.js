$(document).ajaxSend(function (event, xhr, settings) {
  xhr.setRequestHeader('X-CSRF-Token', $('meta[name=csrf-token]').attr('content'))
})

$.post('https://api.example.net/v3/orders', { a: 1 })
