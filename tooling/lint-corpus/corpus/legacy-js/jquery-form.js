/* global $ */
$("#send-form").on("submit", function (event) {
  event.preventDefault();
  var $form = $(this);
  $.ajax({ url: "/sms/send", method: "POST", data: $form.serialize() })
    .done(function () {
      $("#done").show();
    })
    .fail(function (xhr) {
      var error = xhr.responseJSON;
      $("#error").text(error.description);
      // expect: known-code
      if (error.error_code == "INVALID_TOO") {
        $("#to").addClass("has-error");
      }
      // expect: match-on-code
      if (error.description == "The message is missing or empty.") {
        $("#message").addClass("has-error");
      }
      // expect: no-status-branching
      if (xhr.status == 401) {
        location.href = "/login";
      }
    });
});

$(".product").each(function () {
  var description = $(this).data("description");
  if (description === "sold out" || description.indexOf("discontinued") > -1) $(this).hide();
});
