$.ajaxPrefilter(function (options, original, jqXHR) {
  jqXHR.setRequestHeader('X-Tenant', 'north')
})

$('#save').on('click', function (e) {
  e.preventDefault()
  $.ajax({
    url: 'https://api.example.net/v3/orders/' + $('#id').val(),
    type: 'PUT',
    dataType: 'json',
    contentType: 'application/json; charset=utf-8',
    data: JSON.stringify({ name: $('#name').val() }),
    xhrFields: { withCredentials: true },
    crossDomain: true,
    success: render,
    error: function (xhr, status) {
      alert(status)
    },
  })
})
