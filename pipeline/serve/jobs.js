// Hangfire shows times by the clock and in the words of whoever looks; the schedule is meant by the clock of Shanghai.
(function () {
    var format = moment.fn.format;
    var locale = moment.locale;
    moment.fn.format = function (shape) { return format.call(this.clone().utcOffset(480), shape); };
    moment.locale = function () { return locale.call(moment, 'zh-cn'); };
    moment.locale();
})();
// Hangfire recolours its graphs when the system turns dark or light, on pages without graphs, too, where it then fails.
$(function () {
    ['realtimeGraph', 'historyGraph'].forEach(function (graph) {
        if (!Hangfire.page || Hangfire.page[graph]) return;
        Hangfire.page[graph] = { changeDatasetColorScheme: function () { } };
    });
});
// What Hangfire leaves without a name, or out of reach of a keyboard where it has to be scrolled.
$(function () {
    $('.navbar-toggle').attr('aria-label', '导航菜单');
    $('.table-responsive').attr({ tabindex: 0, role: 'region', 'aria-label': '表格' });
});
