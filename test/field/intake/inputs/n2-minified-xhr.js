!function(){var e="https://api.example.net",t=new XMLHttpRequest;t.open("PUT",e+"/v3/x",!0),t.withCredentials=!0,t.setRequestHeader("X-A","1"),t.onload=function(){},t.send("{}")}();
