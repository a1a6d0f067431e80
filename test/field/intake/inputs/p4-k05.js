$.ajax({
  url: "https://api.radio.example.net/now",
  type: "GET",
  dataType: "json",
  crossDomain: true,
  xhrFields: { withCredentials: true },
  beforeSend: function (xhr) {
    xhr.setRequestHeader("X-Station", "fm4");
  },
  success: function (d) { console.log(d) }
});
